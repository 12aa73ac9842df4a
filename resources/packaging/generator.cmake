# Read by cpack once for each kind of package.
if(CPACK_GENERATOR STREQUAL "TGZ")
    list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build_dir)
    set(CPACK_INSTALL_CMAKE_PROJECTS
        "${build_dir};FinWait;ALL;/;${build_dir};FinWait;bundle;/")
    set(CPACK_PACKAGING_INSTALL_PREFIX /)
    set(CPACK_PACKAGE_FILE_NAME "finwait-${CPACK_PACKAGE_VERSION}-linux-${CPACK_FINWAIT_PROCESSOR}")
endif()
